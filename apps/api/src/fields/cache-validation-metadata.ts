import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Read = Storage['getTargetValidationMetadatas'];

const cached = new WeakSet<Storage>();

/**
 * class-validator 0.15 walks over all validated classes at each validation, to find the parents of one class. Decorators
 * have run when the first request arrives, so that the answer for a class without groups stays the same.
 */
export const cacheValidationMetadata = (storage: Storage = getMetadataStorage()): void => {
  if (cached.has(storage)) return;
  cached.add(storage);
  const read: Read = storage.getTargetValidationMetadatas.bind(storage);
  const known = new WeakMap<Parameters<Read>[0], ReturnType<Read>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length)
      return read(target, schema, always, strictGroups, groups);
    const metadata = known.get(target) ?? read(target, schema, always, strictGroups, groups);
    known.set(target, metadata);
    return metadata;
  };
};
