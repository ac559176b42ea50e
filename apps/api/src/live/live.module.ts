import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { ENGINE, type Engine } from '@xiangtong/analytics';
import { IDENTITY, type Identity } from '@xiangtong/identity';
import { CubeModule } from '../cube/cube.module';
import { LiveController } from './live.controller';
import { LiveEvents } from './live-events';

/** Open pages are notified at once when figures have changed. */
@Module({
  imports: [CubeModule],
  controllers: [LiveController],
  providers: [
    {
      provide: LiveEvents,
      inject: [ENGINE, IDENTITY],
      useFactory: (engine: Engine, identity: Identity) => new LiveEvents(engine, identity),
    },
  ],
})
export class LiveModule implements OnModuleDestroy {
  constructor(@Inject(LiveEvents) private readonly live: LiveEvents) {}

  onModuleDestroy(): void {
    this.live.close();
  }
}
