import { ReferenceCatalogue } from '@xiangtong/reference';
import { DefinitionShelf } from '@xiangtong/reporting';
import { Controller, Get, Module, Post, Req, Res, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { IDENTITY, type Identity, ReadBudget } from '@xiangtong/identity';
import {
  CLOCK,
  CONFIG,
  createLogger,
  HttpMetrics,
  LOGGER,
  ProblemFilter,
  type Config,
} from '@xiangtong/infrastructure';
import type { Request, Response } from 'express';
import request from 'supertest';
import { AuthModule } from '../../src/auth/auth.module';
import { Policy, Public } from '../../src/auth/policy';
import { SupplyGate } from '../../src/health/supply-gate';
import { configureApp } from '../../src/configure-app';
import { createTestApp, type TestApp } from '../support';

@Controller('figures')
class FiguresController {
  @Get('officers')
  @Policy({ roles: ['officer', 'auditor'] })
  officers(): string {
    return 'figures';
  }

  @Get('households')
  @Policy({ roles: ['officer'], right: 'impact' })
  households(): string {
    return 'households';
  }

  @Post('stream')
  @Public()
  async stream(@Req() incoming: Request): Promise<object> {
    let bytes = 0;
    for await (const chunk of incoming) bytes += (chunk as Buffer).length;
    return { bytes, parsed: incoming.body !== undefined };
  }

  @Get('half')
  @Public()
  half(@Res({ passthrough: true }) response: Response): void {
    response.write('half of ');
    throw new Error('the other half is lost');
  }
}

@Controller('forgotten')
class ForgottenController {
  @Get()
  read(): string {
    return 'open to everybody?';
  }
}

@Controller('closed')
@Policy({ roles: ['admin'] })
class ClosedController {
  @Get()
  read(): string {
    return 'covered by its controller';
  }
}

/** The shell around other controllers, with the identity of a running test app. */
const shellAround = async (test: TestApp, controllers: Type[]): Promise<NestExpressApplication> => {
  const platform = [
    { provide: IDENTITY, useValue: test.app.get<Identity>(IDENTITY) },
    { provide: CLOCK, useValue: test.clock },
    { provide: CONFIG, useValue: test.app.get<Config>(CONFIG) },
    { provide: LOGGER, useValue: createLogger('silent') },
    { provide: HttpMetrics, useValue: new HttpMetrics() },
    { provide: SupplyGate, useValue: test.app.get(SupplyGate) },
    { provide: ReadBudget, useValue: test.app.get(ReadBudget) },
    { provide: ReferenceCatalogue, useValue: test.app.get(ReferenceCatalogue) },
    { provide: DefinitionShelf, useValue: test.app.get(DefinitionShelf) },
  ];
  @Module({})
  class PlatformStandIn {}
  @Module({})
  class Root {}
  return NestFactory.create<NestExpressApplication>(
    {
      module: Root,
      imports: [
        { module: PlatformStandIn, global: true, providers: platform, exports: platform },
        AuthModule,
      ],
      controllers,
    },
    { logger: false, bodyParser: false },
  );
};

describe('policies', () => {
  let test: TestApp;
  let shell: NestExpressApplication;
  let http: ReturnType<typeof request>;

  beforeAll(async () => {
    test = await createTestApp();
    shell = await shellAround(test, [FiguresController, ClosedController]);
    await configureApp(shell);
    await shell.listen(0, '127.0.0.1');
    http = request(await shell.getUrl());
  });
  afterAll(async () => {
    await shell.close();
    await test.close();
  });

  const get = async (path: string, token: string) => {
    const response = await http.get(path).set('Authorization', `Bearer ${token}`);
    return [response.status, response.body.code];
  };
  const forbidden = [403, 'AUTH.FORBIDDEN'];
  const granted = [200, undefined];

  it('grant by role', async () => {
    const path = '/api/v1/figures/officers';
    expect(await get(path, await test.signIn({ roles: ['auditor'] }))).toEqual(granted);
    expect(await get(path, await test.signIn({ roles: ['reporter', 'officer'] }))).toEqual(granted);
    expect(await get(path, await test.signIn({ roles: ['reporter', 'admin', 'impact'] }))).toEqual(forbidden);
    expect((await http.get(path)).status).toBe(401);
  });

  it('ask for a right besides the role', async () => {
    const path = '/api/v1/figures/households';
    expect(await get(path, await test.signIn({ roles: ['officer', 'impact'] }))).toEqual(granted);
    expect(await get(path, await test.signIn({ roles: ['officer'] }))).toEqual(forbidden);
    expect(await get(path, await test.signIn({ roles: ['auditor', 'impact'] }))).toEqual(forbidden);
  });

  it('may stand on the controller', async () => {
    expect(await get('/api/v1/closed', await test.signIn({ roles: ['admin'] }))).toEqual(granted);
    expect(await get('/api/v1/closed', await test.signIn({ roles: ['officer'] }))).toEqual(forbidden);
  });

  it('are missed at the start', async () => {
    const forgetful = await shellAround(test, [ForgottenController, ClosedController]);
    await expect(configureApp(forgetful)).rejects.toThrow('routes without policy: ForgottenController.read');
    await forgetful.close();
  });

  it('deny what they do not cover', async () => {
    const forgetful = await shellAround(test, [ForgottenController]);
    forgetful.useGlobalFilters(new ProblemFilter(createLogger('silent')));
    await forgetful.listen(0, '127.0.0.1');
    const token = await test.signIn({ roles: ['admin', 'officer', 'auditor', 'reporter', 'impact'] });
    const url = `${await forgetful.getUrl()}/forgotten`;
    const response = await fetch(url, { headers: { Authorization: `Bearer ${token}` } });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ code: 'AUTH.FORBIDDEN' });
    await forgetful.close();
  });

  it.each(['application/x-ndjson', 'multipart/form-data; boundary=x'])(
    'leave a body of %s to its endpoint',
    async (type) => {
      const body = '{"a":1}\n'.repeat(100_000);
      const response = await http
        .post('/api/v1/figures/stream')
        .set('Content-Type', type)
        .serialize(String)
        .send(body);
      expect(response.body).toEqual({ bytes: 800_000, parsed: false });
    },
  );

  it('tear the connection when an answer breaks in the middle', async () => {
    const url = `${await shell.getUrl()}/api/v1/figures/half`;
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow();
  });
});
