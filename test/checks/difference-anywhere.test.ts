import { describe, expect, it } from 'vitest';
import { found, held } from './claims.ts';

describe('shortfalls and surpluses told apart from what they lie between', () => {
  it('finds the plan and the outcome of that name', async () => {
    const text = '一、任务\n年度任务：新建村级充电桩86个。\n二、完成\n实际新建村级充电桩79个，比计划少7个。';
    expect(await held('difference', text)).toContain('7个 = 86个 − 79个');
    expect(await found(text)).toEqual([]);
  });

  it('finds both in one row of a table', async () => {
    const text =
      '指标\t目标值\t完成值\n新增停车位\t1,500个\t1,284个\n新建步道\t3.2公里\t3.6公里\n\n停车位比目标少216个，居民反映较多。';
    expect(await held('difference', text)).toContain('216个 = 1,500个 − 1,284个');
  });

  it('lets a change go the way that its word says', async () => {
    const text = '2022年接待费决算3.20万元，上年决算3.60万元，比上年增加0.40万元。';
    expect(await found(text)).toEqual([expect.stringMatching(/^change error 0\.40万元→-0\.40/)]);
  });

  it('says nothing of small numbers that share no name', async () => {
    const text =
      '一、队伍\n在岗护林员41名。\n二、设备\n购置巡护摩托38名配发。\n三、问题\n还有3名村干部未参训。';
    expect(await held('difference', text)).toEqual([]);
  });
});
