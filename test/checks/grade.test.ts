import { describe, expect, it } from 'vitest';
import { loadProfile } from '../../src/profiles/index.ts';
import { found, held } from './claims.ts';

describe('grade', () => {
  it.each([
    '经评价，项目自评得分85分，评价等级为“优”。',
    '综合得分92.6分，自评结果为“良”。',
    '项目综合得分59.5分，评定等级为“中”。',
    '综合得分75分，自评结果为“差”。',
    '综合得分79.99分，评价等级为“良”。',
    '自评等级：优（88.4分）。',
    '部门自评得分84.6分，其中产出43.5分、效益27.1分、满意度14分，自评等级为优。',
    '部门自评得分91.6分，比上年有所提高。自评等级为“良”。',
    '项目名称\t自评得分\t自评等级\n道路维护\t93.2\t优\n河道清淤\t86.5\t优\n绿化养护\t78.0\t中',
  ])('finds %s', async (text) => {
    expect(await found(text)).toEqual([expect.stringMatching(/^grade error/)]);
  });

  it.each([
    ['90', '优'],
    ['100', '优'],
    ['89.99', '良'],
    ['80', '良'],
    ['79.9', '中'],
    ['60', '中'],
    ['59.9', '差'],
  ])('takes %s for %s', async (points, name) => {
    const text = `综合得分${points}分，自评结果为“${name}”。`;
    expect(await found(text)).toEqual([]);
    expect(await held('grade', text)).not.toEqual([]);
  });

  it.each([
    '评价等级划分：90分以上为优，80-90分为良，60-80分为中，60分以下为差。',
    '本部门整体支出绩效自评得分96.2分，等次为“优”；项目自评平均得分88.6分。',
    '通过自评，有4个项目结果为“优”。',
    '满意度指标得10分，项目评价等级为“优”。',
    '综合得分88分。服务质量优，群众反映良好。',
    '自评等级：良（88.4分）。',
    '部门自评得分91.6分，其中产出48.5分、效益28.1分、满意度15分，自评等级为优。',
    '部门自评得分91.6分，项目自评得分88.2分。自评等级为“良”。',
    '项目名称\t自评得分\t自评等级\n道路维护\t93.2\t优\n河道清淤\t86.5\t良\n绿化养护\t78.0\t中',
  ])('passes %s', async (text) => {
    expect(await found(text)).toEqual([]);
  });

  describe('a scale that the report tells itself', () => {
    const scale = '评价等级分为优（85分及以上）、良（75—85分）、中（60—75分）、差（60分以下）。\n';

    it('counts before the profile’s', async () => {
      expect(await found(`${scale}项目综合得分86分，评价等级为“优”。`)).toEqual([]);
      expect(await found(`${scale}项目综合得分84分，评价等级为“优”。`)).toEqual([
        expect.stringMatching(/^grade error/),
      ]);
    });

    it('is not believed where it tells two numbers for one grade', async () => {
      expect(await found(`${scale}得分≥90为优。项目综合得分88分，评价等级为“优”。`)).toEqual([
        expect.stringMatching(/^grade error/),
      ]);
    });
  });

  it('follows the bureau’s own rule', async () => {
    const profile = loadProfile('national-2020', '.');
    const strict = {
      ...profile,
      grades: profile.grades.map((each) => (each.name === '优' ? { ...each, from: '95' } : each)),
    };
    expect(await found('综合得分92分，自评结果为“优”。', { profile: strict })).toEqual([
      expect.stringMatching(/^grade error/),
    ]);
  });

  it('takes the end of a range for no score, also behind a bracket that says what belongs to it', async () => {
    const text = (score: string): string =>
      `按80（含）-90分为良、90（含）-100分为优的标准，综合得分${score}分，评价等级为优。`;
    const scale = '综合得分84.10分。按四级划分，80（含）-90分属于“良”，本项目评价等级为良。';
    expect(await found(scale)).toEqual([]);
    expect(await found(text('93.40'))).toEqual([]);
    expect(await found(text('83.40'))).toHaveLength(1);
  });

  it('leaves open whose grade it is where two have given a score', async () => {
    const text = (given: string): string => `市级绩效评价${given}单位自评96分，比市评高8分。评价等次为“良”。`;
    expect(await found(text('给出88分，'))).toEqual([]);
    expect(await found(text('之前，'))).toHaveLength(1);
  });

  it('holds each grade of a row against the score of its own kind', async () => {
    const table = (grade: string): string =>
      `项目\t自评分\t复核分\t复核等级\n河道清淤\t94.2\t86.5\t${grade}\n路灯维护\t96.0\t95.0\t优`;
    expect(await found(table('良'))).toEqual([]);
    expect(await found(table('优'))).toEqual([expect.stringMatching(/^grade error/)]);
  });

  it('finds the grade of the only form in its notes', async () => {
    const report = (total: string): string =>
      `指标\t分值\t得分\n数量\t60\t57\n质量\t40\t${total}\n总分\t100\t${57 + Number(total)}\n填报说明：\n1.执行率得分按执行率计算。\n2.数量指标分值60分。\n3.90分以上为优，80至89分为良，本项目自评等级：优。`;
    expect(await held('grade', report('38'))).toEqual(['95 >= 90']);
    expect(await found(report('38'))).toEqual([]);
    expect(await found(report('28'))).toEqual([expect.stringMatching(/^grade error/)]);
  });
});
