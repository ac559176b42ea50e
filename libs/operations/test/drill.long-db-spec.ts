import { existsSync } from 'node:fs';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeIdentity, manifestSum, readIdentities } from '@xiangtong/infrastructure';
import { openBackupStage, type BackupStage } from './support/backup-stage';

let stage: BackupStage;
let good: string;
let identities: readonly string[];
beforeAll(async () => {
  stage = await openBackupStage();
  good = join(stage.config.folder, 'good');
  await stage.maker.make({ directory: good });
  identities = readIdentities(stage.config.keyFile);
});
afterAll(() => stage.close());

const newest = async () => (await stage.journal.read())[0];
const nothingLeft = () => expect(existsSync(join(stage.root, 'data', 'drill'))).toBe(false);

describe('a drill', () => {
  it('finds that a good backup brings everything back, and leaves nothing', async () => {
    const { manifest, proved } = await stage.drills.drill({ directory: good, identities });
    expect(manifest.ledger.seq).toBe(4);
    expect(proved).toMatchObject({ entries: 4, lines: 8 });
    expect(await newest()).toMatchObject({ kind: 'drill', directory: good, failure: null, proved });
    nothingLeft();
  });

  it('names the file that is damaged', async () => {
    const directory = join(stage.config.folder, 'damaged');
    await cp(good, directory, { recursive: true });
    const path = join(directory, 'ledger_entry.copy.gz.age');
    const content = await readFile(path);
    content[content.length - 1]! ^= 1;
    await writeFile(path, content);
    await expect(stage.drills.drill({ directory, identities })).rejects.toMatchObject({
      code: 'BACKUP.DAMAGED',
    });
    expect(await newest()).toMatchObject({
      kind: 'drill',
      proved: null,
      failure: {
        code: 'BACKUP.DAMAGED',
        parts: [{ path: 'ledger_entry.copy.gz.age', code: 'BACKUP.FILE_DAMAGED' }],
      },
    });
    nothingLeft();
  });

  it('finds content that was changed before the backup was made: the file is whole, the ledger is not', async () => {
    await stage.county.tamper([`update revision_line set amount = amount + 1 where line = 1`]);
    const directory = join(stage.config.folder, 'tampered');
    await stage.maker.make({ directory });
    await stage.county.tamper([`update revision_line set amount = amount - 1 where line = 1`]);
    await expect(stage.drills.drill({ directory, identities })).rejects.toMatchObject({
      code: 'DRILL.LEDGER_FAULTS',
      parameters: { count: 4 },
      mistakes: expect.arrayContaining([
        expect.objectContaining({ parameters: { fault: 'lines-changed', where: '1' } }),
      ]),
    });
    expect(await newest()).toMatchObject({ failure: { code: 'DRILL.LEDGER_FAULTS' } });
    nothingLeft();
  });

  it('says when the backup is of another key, or its manifest is of another backup', async () => {
    const { text } = await makeIdentity(new Date());
    const stranger = join(stage.root, 'stranger.key');
    await writeFile(stranger, text);
    await expect(
      stage.drills.drill({ directory: good, identities: readIdentities(stranger) }),
    ).rejects.toMatchObject({ code: 'BACKUP.OTHER_KEY' });
    const directory = join(stage.config.folder, 'other');
    await cp(good, directory, { recursive: true });
    const manifest = (await readFile(join(directory, 'manifest.json'), 'utf8')).replace(
      '"seq": 4',
      '"seq": 5',
    );
    await writeFile(join(directory, 'manifest.json'), manifest);
    await writeFile(join(directory, 'manifest.sha256'), manifestSum(manifest));
    await expect(stage.drills.drill({ directory, identities })).rejects.toMatchObject({
      code: 'BACKUP.CONTENT_DIFFERS',
    });
    nothingLeft();
  });
});
