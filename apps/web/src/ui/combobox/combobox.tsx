import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type InputHTMLAttributes,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import styles from './combobox.module.css';

export interface Suggestion {
  readonly value: string;
  readonly note?: string;
}

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'value' | 'list'>;

export interface ComboboxProps extends Input {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What fits the text, the best first; for an empty text what was used last. */
  readonly suggest: (text: string) => readonly Suggestion[];
  /** Shows suggestions as soon as the field is entered: for fingers. */
  readonly opensOnFocus?: boolean;
  /** The text may mean several things: entered, the field asks which. */
  readonly asksWhich?: boolean;
  /** Hears of a chosen suggestion instead of `onChange`. */
  readonly onChoose?: (value: string) => void;
}

interface Offered {
  readonly found: readonly unknown[];
  readonly active: number;
}

interface Choice extends Offered {
  readonly found: readonly Suggestion[];
}

const closed: Choice = { found: [], active: 0 };
/** Suggestions that nobody has asked for: Enter and Tab lead on. */
const NONE = -1;
/** Keys that take what is marked. */
const leads: ReadonlySet<string> = new Set(['Enter', 'Tab']);
/** Keys after which nothing is offered any more. */
const ends: ReadonlySet<string> = new Set([...leads, 'Escape']);
const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

type Chosen = Pick<ComboboxProps, 'onChange' | 'onChoose' | 'suggest' | 'onKeyDown'>;

/** What is offered for the text that was typed. */
const useOffer = (suggest: ComboboxProps['suggest']) => {
  const [choice, setChoice] = useState<Choice>(closed);
  const asked = useRef<string | null>(null);
  const open = (text: string, active = 0): void => {
    asked.current = text;
    setChoice({ found: suggest(text), active });
  };
  const close = (): void => {
    asked.current = null;
    setChoice(closed);
  };
  // What there is to choose from may come after somebody has typed.
  useEffect(() => {
    if (asked.current === null || choice.found.length > 0) return;
    const late = suggest(asked.current);
    if (late.length > 0) setChoice({ found: late, active: choice.active });
  }, [suggest, choice]);
  return { ...choice, open, close, mark: (active: number): void => setChoice({ ...choice, active }) };
};

const useChoice = ({ onChange, onChoose = onChange, suggest, onKeyDown }: Chosen) => {
  const { found, active, open, close, mark } = useOffer(suggest);
  const choose = (chosen: string): void => {
    onChoose(chosen);
    close();
  };
  /** While something is offered. */
  const pressInList = (event: KeyboardEvent<HTMLInputElement>): void => {
    const move = moves[event.key];
    if (move !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      const from = move < 0 ? Math.max(active, 0) : active;
      mark((from + move + found.length) % found.length);
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      close();
    } else if (leads.has(event.key)) {
      const chosen = found[active];
      if (chosen) choose(chosen.value);
      else onKeyDown?.(event);
    }
  };
  const press = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault();
      return open('');
    }
    if (found.length > 0) return pressInList(event);
    // A list that comes after the reader has gone on stays closed.
    if (ends.has(event.key)) close();
    onKeyDown?.(event);
  };
  return { found, active, open, close, choose, press };
};

/** The field as a combobox, for those who do not see the list. */
export const announced = (id: string, label: string, { found, active }: Offered) => ({
  role: 'combobox',
  'aria-label': label,
  'aria-expanded': found.length > 0,
  'aria-controls': found.length > 0 ? id : undefined,
  'aria-autocomplete': 'list' as const,
  'aria-activedescendant': found.length > 0 && active !== NONE ? `${id}-${active}` : undefined,
});

/** A text field that suggests. What is typed stays as it is unless a suggestion is chosen by arrows, Enter, Tab or a tap. */
export const Combobox = (props: ComboboxProps): ReactElement => {
  const { label, value, onChange, onChoose, suggest, opensOnFocus, asksWhich, ...input } = props;
  const { onKeyDown, onBlur, onFocus, ...rest } = input;
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const choice = useChoice({ onChange, suggest, onKeyDown, ...(onChoose && { onChoose }) });
  const { found, active, open, close, choose, press } = choice;
  const isOpen = found.length > 0;
  return (
    <>
      <input
        {...rest}
        ref={field}
        {...announced(id, label, choice)}
        autoComplete="off"
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
          open(event.target.value);
        }}
        onKeyDown={press}
        onFocus={(event) => {
          onFocus?.(event);
          if (asksWhich || opensOnFocus) open(asksWhich ? value : '', asksWhich ? NONE : 0);
        }}
        onBlur={(event) => {
          close();
          onBlur?.(event);
        }}
      />
      {isOpen && <Choices {...{ id, label, found, active, choose, input: field }} />}
    </>
  );
};

interface ChoicesProps extends Choice {
  readonly id: string;
  readonly label: string;
  readonly choose: (value: string) => void;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Shown in front of everything, because the field may be in a box that clips. */
const Choices = ({ id, label, found, active, choose, input }: ChoicesProps): ReactElement => {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    const shown = list.current;
    if (!shown || !input.current) return undefined;
    const follow = (): void => place(shown, input.current);
    shown.showPopover();
    follow();
    window.addEventListener('scroll', follow, true);
    return () => window.removeEventListener('scroll', follow, true);
  }, [input, found]);
  return (
    <ul
      ref={list}
      popover="manual"
      className={styles['list']}
      id={id}
      role="listbox"
      // Another name than the field has.
      aria-label={`${label} …`}
    >
      {found.map(({ value, note }, at) => (
        <li
          key={value}
          id={`${id}-${at}`}
          role="option"
          aria-selected={at === active}
          // Prevented, because the field would lose the focus before the click, which would close the list.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => choose(value)}
        >
          {value}
          {note !== undefined && <span>{note}</span>}
        </li>
      ))}
    </ul>
  );
};

const place = (list: HTMLElement, input: HTMLInputElement | null): void => {
  if (!input) return;
  const { left, top, bottom, width } = input.getBoundingClientRect();
  const height = list.offsetHeight;
  const isBelow = bottom + height < window.innerHeight || top < height;
  list.style.left = `${Math.max(0, Math.min(left, window.innerWidth - list.offsetWidth - 8))}px`;
  list.style.top = `${isBelow ? bottom + 2 : top - height - 2}px`;
  list.style.minWidth = `${width}px`;
};
