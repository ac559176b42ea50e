import { Module } from '@nestjs/common';
import { FigureNotesController } from './figure-notes.controller';

/** What officers note at figures, for their office. */
@Module({ controllers: [FigureNotesController] })
export class FigureNotesModule {}
