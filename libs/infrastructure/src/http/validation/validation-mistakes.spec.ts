import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsArray, IsIn, IsInt, IsString, Matches, Max, ValidateNested, validateSync } from 'class-validator';
import { validationMistakes } from './validation-mistakes';

class Line {
  @IsString()
  product!: string;

  @IsInt()
  @Max(9)
  orders!: number;
}

class Form {
  @IsIn(['up', 'down'])
  flow!: string;

  @Matches(/^\d{4}-\d{2}$/, { context: { zh: '应写成 2019-12', en: 'write it like 2019-12' } })
  period!: string;

  @Matches(/^a/, { message: 'must begin with a' })
  name!: string;

  @IsArray()
  @ValidateNested({ each: true })
  @Type(() => Line)
  lines!: Line[];
}

const mistakesOf = (input: object) =>
  validationMistakes(
    validateSync(plainToInstance(Form, input), {
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      validationError: { target: true },
    }),
  );

describe('validationMistakes', () => {
  it('is empty for what is right', () => {
    expect(
      mistakesOf({ flow: 'up', period: '2019-12', name: 'a', lines: [{ product: 'x', orders: 1 }] }),
    ).toEqual([]);
  });

  it('words each wrong field once, in both languages, with its path', () => {
    const mistakes = mistakesOf({
      flow: 'sideways',
      period: 'soon',
      name: 'b',
      lines: [{ product: 'x', orders: 1 }, { product: 5, orders: 10, extra: true }, 'text'],
    });
    const words = new Map(mistakes.map((mistake) => [mistake.path, mistake.parameters]));
    expect(mistakes.every((mistake) => mistake.code === 'REQUEST.FIELD')).toBe(true);
    expect(words.get('flow')).toEqual({
      zh: '应为以下之一：up、down',
      en: expect.stringContaining('up, down'),
    });
    expect(words.get('period')).toEqual({ zh: '应写成 2019-12', en: 'write it like 2019-12' });
    expect(words.get('name')).toEqual({ zh: 'must begin with a', en: 'must begin with a' });
    expect(words.get('lines[1].product')).toEqual({ zh: '应为文字', en: 'product must be a string' });
    expect(words.get('lines[1].orders')).toEqual({
      zh: '不能大于 9',
      en: 'orders must not be greater than 9',
    });
    expect(words.get('lines[1].extra')).toMatchObject({ zh: '不认识的字段' });
    expect(words.get('lines[2]')).toMatchObject({ zh: '应为对象或数组' });
    expect(mistakes).toHaveLength(7);
  });
});
