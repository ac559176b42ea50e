import { newReporter } from '../support/office';
import { hasMailbox, mailTo } from '../support/mailbox';
import { expect, expectAccessible, keepPicture, test } from '../support/test';

test('an address is confirmed by a code, and what one is told of is chosen', async ({
  page,
  url,
  signIn,
}) => {
  test.skip(!hasMailbox(), 'the service of this run sends no mail');
  const { username, password } = await newReporter(url);
  const address = `${username}@example.com`;
  await signIn(username, password);
  await page.goto('/account');
  const part = page.locator('section', { has: page.getByRole('heading', { name: '消息', exact: true }) });
  await expect(part).toContainText('还没有邮箱');
  await part.getByLabel('邮箱').fill(address);
  await part.getByRole('button', { name: '发送验证码' }).first().click();
  await expect(part).toContainText(`验证码已发到 ${address}`);
  await expectAccessible(page);
  await keepPicture(page, 'own-messages-code');

  const code = /\d{6}/.exec(mailTo(address).at(-1)!)![0];
  await part.getByLabel('验证码').fill(code === '000000' ? '000001' : '000000');
  await part.getByRole('button', { name: '确认' }).click();
  await expect(part.getByRole('alert')).toContainText('验证码不对');
  await part.getByLabel('验证码').fill(code);
  await part.getByRole('button', { name: '确认' }).click();
  await expect(part).toContainText(`邮件发到 ${address}`);

  const byMail = part.getByRole('group', { name: '用邮件告诉我' });
  await byMail.getByLabel('截止日前后的提醒').uncheck();
  await part.getByLabel('从几点起不打扰').fill('');
  await part.getByLabel('到几点').fill('');
  await part.getByLabel('每天合成一封邮件').fill('08:00');
  await part.getByRole('button', { name: '保存' }).click();
  await expect(part).toContainText('已保存');
  await expectAccessible(page);
  await keepPicture(page, 'own-messages');
  await page.reload();
  await expect(byMail.getByLabel('截止日前后的提醒')).not.toBeChecked();
  await expect(byMail.getByLabel('催报')).toBeChecked();
  await expect(part.getByLabel('每天合成一封邮件')).toHaveValue('08:00');
  await expect(part.getByLabel('从几点起不打扰')).toHaveValue('');
  await part.getByRole('button', { name: '不再收邮件' }).click();
  await expect(part).toContainText('还没有邮箱');
});

test('a telephone is confirmed by a code, and told of what was chosen for it', async ({
  page,
  url,
  signIn,
}) => {
  test.skip(!hasMailbox(), 'the service of this run sends no text messages');
  const { username, password } = await newReporter(url);
  const phone = `139${String(Date.now()).slice(-8)}`;
  await signIn(username, password);
  await page.goto('/account');
  const part = page.locator('section', { has: page.getByRole('heading', { name: '消息', exact: true }) });
  await part.getByLabel('手机号').fill(phone);
  await part.getByLabel('手机号').press('Enter');
  await expect(part).toContainText(`验证码已发到 ${phone}`);
  await part.getByLabel('验证码').fill(/\d{6}/.exec(mailTo(phone).at(-1)!)![0]);
  await part.getByRole('button', { name: '确认' }).click();
  await expect(part).toContainText(`短信发到 ${phone}`);
  const bySms = part.getByRole('group', { name: '用短信告诉我' });
  await expect(bySms.getByLabel('退回修改')).not.toBeChecked();
  await bySms.getByLabel('退回修改').check();
  await part.getByRole('button', { name: '保存' }).click();
  await expect(part).toContainText('已保存');
  await expectAccessible(page);
  await keepPicture(page, 'own-messages-phone');
  await page.reload();
  await expect(bySms.getByLabel('退回修改')).toBeChecked();
  await part.getByRole('button', { name: '不再收短信' }).click();
  await expect(part).toContainText('还没有手机号');
});
