import { Module } from '@nestjs/common';
import { BoardsController } from './boards.controller';

/** Saved views that people arrange and share. */
@Module({ controllers: [BoardsController] })
export class BoardsModule {}
