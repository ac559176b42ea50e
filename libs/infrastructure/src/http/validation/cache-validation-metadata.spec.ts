import { getMetadataStorage, IsIn, IsOptional, Length, validateSync } from 'class-validator';
import { cacheValidationMetadata } from './cache-validation-metadata';

class Parent {
  @Length(2, 3)
  code = '';
}

class Child extends Parent {
  @IsOptional({ groups: ['draft'] })
  @IsIn(['a', 'b'], { groups: ['draft', 'final'] })
  kind?: string;
}

const mistakes = (groups?: string[]): string[] =>
  validateSync(Object.assign(new Child(), { code: 'long code', kind: 'c' }), groups ? { groups } : {})
    .flatMap(({ constraints }) => Object.keys(constraints ?? {}))
    .sort();

describe('the cache of the decorators of a class', () => {
  it('finds what the class and its parents say, once', () => {
    const storage = getMetadataStorage();
    const before = [mistakes(), mistakes(['draft']), mistakes()];
    const read = jest.spyOn(storage, 'getTargetValidationMetadatas');
    cacheValidationMetadata(storage);
    expect([mistakes(), mistakes(['draft']), mistakes()]).toEqual(before);
    expect(before[0]).toEqual(['isIn', 'isLength']);
    // Once without groups, once with them.
    expect(read).toHaveBeenCalledTimes(2);
  });
});
