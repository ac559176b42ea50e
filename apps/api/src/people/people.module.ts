import { Module } from '@nestjs/common';
import { PeopleController } from './people.controller';

/** Accounts managed by officers and admins. */
@Module({ controllers: [PeopleController] })
export class PeopleModule {}
