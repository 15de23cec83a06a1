/** Prints what gouji finds in some files: findings, and with --claims every claim, with --figures every figure. */
import { readFileSync } from 'node:fs';
import { audit } from '../src/index.ts';

const paths = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const wants = (option: string) => process.argv.includes(option);

for (const path of paths) {
  const record = await audit(readFileSync(path), { path });
  console.log(
    `== ${path}  ${record.coverage.checked}/${record.coverage.figures} checked  year ${record.report.year}`,
  );
  if (wants('--figures')) {
    for (const each of record.figures) {
      console.log(
        `  ${each.id} ${each.block} ${JSON.stringify(each.raw)} ${each.kind} [${each.label ?? ''}] ${each.role ?? ''} ${each.concept ?? ''} ${each.period ?? ''} ${each.status}`,
      );
    }
  }
  if (wants('--claims')) {
    for (const each of record.claims) {
      console.log(
        `  ${each.id} ${each.check} ${each.verdict} ${each.formula} | ${each.arithmetic} ${each.reason ?? ''}`,
      );
    }
  }
  for (const each of record.findings) {
    console.log(`  ${each.severity} ${each.check}: 「${each.quote.replaceAll('\n', '⏎')}」 ${each.message}`);
  }
}
