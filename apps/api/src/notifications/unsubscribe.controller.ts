import { Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { requestLanguage } from '@xiangtong/infrastructure';
import { OwnMessagesDesk, Subscriptions } from '@xiangtong/notifications';
import type { Request, Response } from 'express';
import { Public } from '../auth/policy';
import { Produces } from '../open-api/produces';
import { StopMailRequest, StopSubscriptionRequest, TakesForms } from './unsubscribe.requests';
import { unsubscribePage, type Unsubscribed } from './unsubscribe-page';

/**
 * Mail programs end mail of a kind by one POST, people by a page with a button that sends the same. Opening the address
 * ends nothing: programs that look for viruses open the links of letters too.
 */
@ApiTags('notifications')
@Controller()
@Public()
export class UnsubscribeController {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly messages: OwnMessagesDesk,
  ) {}

  @Get('subscriptions/stop/:word')
  @Produces('text/html')
  @ApiOperation({ summary: 'A page with a button that ends the subscription of a letter' })
  askSubscription(
    @Param() _asked: StopSubscriptionRequest,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    sendPage(request, response, 'subscription', false);
  }

  @Post('subscriptions/stop/:word')
  @HttpCode(200)
  @TakesForms()
  @Produces('text/html')
  @ApiNoContentResponse({ description: 'It is ended; for programs that do not ask for a page' })
  @ApiOperation({
    summary: 'End the subscription of a letter, by the word in it; also from mail programs (RFC 8058)',
  })
  async stopSubscription(
    @Param() { word }: StopSubscriptionRequest,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.subscriptions.stop(word);
    answerStopped(request, response, 'subscription');
  }

  @Get('notifications/stop/:word/:kinds')
  @Produces('text/html')
  @ApiOperation({ summary: 'A page with a button that ends mail of the kinds of a letter' })
  askMail(@Param() _asked: StopMailRequest, @Req() request: Request, @Res() response: Response): void {
    sendPage(request, response, 'kinds', false);
  }

  @Post('notifications/stop/:word/:kinds')
  @HttpCode(200)
  @TakesForms()
  @Produces('text/html')
  @ApiNoContentResponse({ description: 'It is ended; for programs that do not ask for a page' })
  @ApiOperation({
    summary: 'End mail of the kinds of a letter, by the word in it; also from mail programs (RFC 8058)',
  })
  async stopMail(
    @Param() { word, kinds }: StopMailRequest,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    await this.messages.stopMail(word, kinds);
    answerStopped(request, response, 'kinds');
  }
}

const sendPage = (request: Request, response: Response, what: Unsubscribed, isDone: boolean): void => {
  response.vary('Accept-Language').type('html');
  response.send(unsubscribePage(requestLanguage(request), what, isDone));
};

/** Browsers say that they want a page; mail programs want the status alone. */
const answerStopped = (request: Request, response: Response, what: Unsubscribed): void => {
  if (/\btext\/html\b/i.test(request.headers.accept ?? '')) sendPage(request, response, what, true);
  else response.status(204).end();
};
