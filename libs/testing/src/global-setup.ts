import './setup/resolve-aliases';
import { startSharedServer } from './setup/start-shared-server';

module.exports = startSharedServer;
