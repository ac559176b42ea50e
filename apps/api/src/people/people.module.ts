import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller';

/** Accounts under the hands of officers and admins. */
@Module({ controllers: [PeopleController] })
export class PeopleModule {}
