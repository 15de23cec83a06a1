import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('a lead over the target', () => {
  const text = (points: string, target = '不低于92%') =>
    `一、目标\n村级饮水水质达标率${target}。\n二、完成\n村级饮水水质达标率94.36%，高于目标值${points}。`;

  it('is what the rate lies above the target of that name', async () => {
    expect(await held('difference', text('2.36个百分点'))).toContain('2.36个百分点 = |94.36% − 0.92|');
    expect(await found(text('2.36个百分点'))).toEqual([]);
    expect(await found(text('3.36个百分点'))).toEqual([expect.stringMatching(/^difference warning/)]);
  });

  it('is looked up under the head of a column too', async () => {
    const table =
      '指标\t年度指标值\t得分\n村级饮水水质达标率\t≥92%\t10\n\n村级饮水水质达标率94.36%，高于目标值2.36个百分点。';
    expect(await held('difference', table)).toContain('2.36个百分点 = |94.36% − 0.92|');
  });

  it('says nothing where no target bears the name', async () => {
    expect(
      await found(
        '一、目标\n公路好路率不低于92%。\n二、完成\n村级饮水水质达标率94.36%，高于目标值3.36个百分点。',
      ),
    ).toEqual([]);
  });
});
