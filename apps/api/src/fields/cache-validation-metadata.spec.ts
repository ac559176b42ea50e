import { getMetadataStorage, IsIn, Length } from 'class-validator';
import { cacheValidationMetadata } from './cache-validation-metadata';

class Parent {
  @Length(2, 3)
  code = '';
}

class Child extends Parent {
  @IsIn(['a', 'b'], { groups: ['draft'] })
  kind?: string;
}

describe('the cache of what the decorators of a class say', () => {
  it('finds what the class and its parents say, once; with groups each time', () => {
    const original = getMetadataStorage();
    const read = jest.fn(original.getTargetValidationMetadatas.bind(original));
    const storage = Object.assign(Object.create(original) as typeof original, {
      getTargetValidationMetadatas: read,
    });
    cacheValidationMetadata(storage);
    const find = (groups?: string[]) => storage.getTargetValidationMetadatas(Child, '', false, false, groups);
    expect(find().map(({ propertyName }) => propertyName)).toEqual(['kind', 'code']);
    expect(find()).toEqual(original.getTargetValidationMetadatas(Child, '', false, false));
    expect(read).toHaveBeenCalledTimes(1);
    expect(find(['other']).map(({ propertyName }) => propertyName)).toEqual([]);
    expect(find(['draft']).map(({ propertyName }) => propertyName)).toEqual(['kind']);
    expect(read).toHaveBeenCalledTimes(3);
  });
});
