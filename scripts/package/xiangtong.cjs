#!/usr/bin/env node
/*
 * `bin/xiangtong` of the package: the command with the settings of the service, under the account of its data.
 * XIANGTONG_ENVIRONMENT names another file of settings than /etc/xiangtong/environment; a variable that is set already
 * goes before the file.
 */
const { statSync } = require('node:fs');
const { resolve } = require('node:path');

const settings = process.env.XIANGTONG_ENVIRONMENT || '/etc/xiangtong/environment';

const fail = (message) => {
  process.stderr.write(`xiangtong: ${message}\n`);
  process.exit(1);
};

try {
  process.loadEnvFile(settings);
} catch (error) {
  if (error.code === 'EACCES')
    fail(
      `${settings} cannot be read by this account: run the command as the account of the service ` +
        `(runuser -u xiangtong -- xiangtong …) or as root; the file belongs to root and the group of the service, mode 640`,
    );
  if (error.code !== 'ENOENT' || process.env.XIANGTONG_ENVIRONMENT) fail(`${settings}: ${error.message}`);
}

/** What root writes, the service could not read: root goes on as the account that the data belongs to. */
const becomeOwner = (folder) => {
  const { uid, gid } = statSync(folder);
  if (uid === 0) return;
  process.setgroups([gid]);
  process.setgid(gid);
  process.setuid(uid);
};

const data = process.env.DATA_DIR;
if (data && process.getuid?.() === 0 && statSync(data, { throwIfNoEntry: false })) becomeOwner(data);

// What commands write is readable by that account alone.
process.umask(0o077);
require(resolve(__dirname, '../dist/apps/cli/src/main.js'));
