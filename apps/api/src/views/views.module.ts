import { Module } from '@nestjs/common';
import { ViewsController } from './views.controller';

/** Views that people save under names of their choice. */
@Module({ controllers: [ViewsController] })
export class ViewsModule {}
