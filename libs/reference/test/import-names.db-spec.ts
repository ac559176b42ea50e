import { importCategories, importDivisions, importPlatforms, importProducts } from '../src';
import { openRegister, type RegisterStage } from './support/register-stage';

describe('a name in a table of the catalogue', () => {
  let stage: RegisterStage;
  beforeAll(async () => {
    stage = await openRegister();
  });
  afterAll(() => stage.close());

  const product = (name: string, english: string, aliases: string) =>
    importProducts(
      stage.source,
      `code,name_zh,name_en,category,base_unit,aliases\nZZ-1,${name},${english},vegetables,kg,${aliases}\n`,
    );
  const platform = (name: string, english: string, aliases: string) =>
    importPlatforms(stage.source, `code,name_zh,name_en,aliases\nzz,${name},${english},${aliases}\n`);
  const category = (name: string, english: string) =>
    importCategories(stage.source, `code,name_zh,name_en,flow\nzz,${name},${english},up\n`);
  const division = async (name: string, english: string) =>
    importDivisions(stage.source, `code,name,name_en\n990000,${name},${english}\n`);

  it.each([
    ['a product', () => product('青\u202e椒', 'Pepper', ''), 'name_zh'],
    ['a product in English', () => product('青椒', 'Pep\u200bper', ''), 'name_en'],
    ['a product by another name', () => product('青椒', 'Pepper', '辣椒;菜\u2066椒'), 'aliases'],
    ['a platform', () => platform('淘\u200b宝', 'Taobao', ''), 'name_zh'],
    ['a platform by another name', () => platform('淘宝', 'Taobao', '淘\u2060宝'), 'aliases'],
    ['a category', () => category('蔬\u00ad菜', 'Vegetables'), 'name_zh'],
    ['a division', () => division('某\u202e县', 'County'), 'name'],
    ['a division in English', () => division('某县', 'Coun\u200bty'), 'name_en'],
  ] as const)('is refused where it is not what it looks like: %s', async (_, importing, column) => {
    await expect(importing()).rejects.toMatchObject({
      mistakes: [expect.objectContaining({ row: 2, column })],
    });
  });
});
