import { Module } from '@nestjs/common';
import { ViewsController } from './views.controller';

/** Views that people keep under names of their own. */
@Module({ controllers: [ViewsController] })
export class ViewsModule {}
