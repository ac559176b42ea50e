import { DomainError, ManualClock } from '@xiangtong/infrastructure';
import { ReadBudget } from './read-budget';

const start = new Date('2020-01-10T08:00:00Z');
const [here, there] = ['203.0.113.0/24', '198.51.100.0/24'];

describe('the budget of strangers', () => {
  const clock = new ManualClock(start);
  let budget: ReadBudget;
  beforeEach(() => {
    clock.set(start);
    budget = new ReadBudget(clock, 10);
  });

  const after = (seconds: number): void => clock.set(new Date(start.getTime() + seconds * 1000));
  const spend = (times: number, network = here, cost = 1): void => {
    for (let count = 0; count < times; count += 1) budget.spend(network, cost);
  };
  const refusal = (): unknown => {
    try {
      budget.spend(here, 1);
      return null;
    } catch (error) {
      return error;
    }
  };

  it('is that of a network, and says when it is there again', () => {
    spend(10);
    after(15);
    const refused = refusal();
    expect(refused).toBeInstanceOf(DomainError);
    expect(refused).toMatchObject({ code: 'REQUEST.TOO_MANY', parameters: { seconds: 45 } });
    spend(9, there);
    after(60);
    expect(refusal()).toBeNull();
  });

  it('begins anew each minute', () => {
    for (let minute = 0; minute < 5; minute += 1) {
      after(minute * 60);
      spend(9);
    }
  });

  it('is used up sooner by what costs more', () => {
    spend(1, here, 10);
    expect(refusal()).toMatchObject({ code: 'REQUEST.TOO_MANY' });
  });

  it('never closes for longer than a minute, however often it was used up', () => {
    for (let minute = 0; minute < 10; minute += 1) {
      after(minute * 60);
      spend(10);
    }
    after(9 * 60 + 1);
    expect(refusal()).toMatchObject({ parameters: { seconds: 59 } });
  });
});
