import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Card } from '../../model/board.ts';
import { titleOf } from '../../model/title.ts';
import { text } from '../../strings/template-text.ts';
import { text as common } from '../../strings/text.ts';
import { text as verbs } from '../../strings/verbs-text.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Choices } from '../Choices.tsx';
import type { Workspace } from '../feature.ts';
import { checklistOptions, type Source } from './checklist-options.ts';
import { fillContext } from './fill.ts';
import '../rename-list.css';
import { applyTemplate, driftFrom, type TemplateMode, unfilled, variables } from './templates.ts';
import { Unfilled } from './Unfilled.tsx';

interface TemplateDialogProps {
  readonly workspace: Workspace;
  /** Where it is put. */
  readonly cards: readonly Card[];
  /** Writes a checklist instead, where that is offered. */
  readonly write?: () => void;
  readonly onClose: () => void;
}

const example = '!{due-2d}';
const modes: readonly TemplateMode[] = ['missing', 'add', 'replace'];
/** So many cards are reported one by one. */
const most = 100;

/** Puts a checklist as a template on cards, and shows first how each differs from it. */
export function TemplateDialog({ workspace, cards, write, onClose }: TemplateDialogProps) {
  const board = workspace.board.value;
  const [source, setSource] = useState<Source | null>(null);
  const [mode, setMode] = useState<TemplateMode>('missing');
  const { options, find } = useMemo(() => {
    const all = checklistOptions(board);
    const [only, ...others] = cards;
    if (!only || others.length > 0) return all;
    // What the one card has itself is no template for it.
    const own = new Set(only.checklists.map(({ id }) => id));
    return { ...all, options: all.options.filter(({ id }) => !own.has(id)) };
  }, [board, cards]);
  const context = fillContext(board);
  const choice = useRef<HTMLFieldSetElement>(null);
  // The field of the search went with it.
  useLayoutEffect(() => choice.current?.querySelector<HTMLElement>(':checked')?.focus(), [source]);
  if (!source) {
    return (
      <Dialog title={text('template.title')} onClose={onClose}>
        {options.length === 0 ? (
          <p>{text('template.none')}</p>
        ) : (
          <Choices label={text('template.which')} options={options} onPick={(id) => setSource(find(id) ?? null)} />
        )}
        <p class="quiet">{text('template.variables', { variables, example })}</p>
        {write && (
          <div class="row">
            <button type="button" class="button" onClick={write}>
              {text('template.write')}
            </button>
          </div>
        )}
      </Dialog>
    );
  }
  const drift = driftFrom(source.checklist, cards, context);
  const drifted = drift.filter(({ has, missing, extra }) => !has || missing.length + extra.length > 0);
  const isNew = drift.every(({ has }) => !has);
  const edits = applyTemplate(source.checklist, cards, mode, context);
  const apply = () => {
    // Who cancels the preview may choose another way.
    if (edits.length > 0) void workspace.run(edits, onClose);
  };

  return (
    <Dialog title={text('template.title')} onClose={onClose} wide>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <p>
          <b>
            <bdi>{source.checklist.name}</bdi>
          </b>{' '}
          <bdi class="quiet">{titleOf(source.card)}</bdi>
        </p>
        <fieldset ref={choice} class="plain">
          <legend class="visually-hidden">{text('template.mode')}</legend>
          {modes.map((each) => (
            <label key={each} class="row">
              <input type="radio" name="mode" checked={mode === each} onChange={() => setMode(each)} />
              {text(`template.${each}`)}
            </label>
          ))}
        </fieldset>
        <Unfilled {...unfilled(source.checklist, cards, context)} />
        <p role="status">
          {isNew
            ? text('template.new', { count: cards.length })
            : text('template.drifted', { count: drifted.length, total: cards.length })}
        </p>
        <ul class="rename-list">
          {(isNew ? [] : drifted.slice(0, most)).map(({ card, has, missing, extra }) => (
            <li key={card.id}>
              <bdi>{titleOf(card)}</bdi> {!has && <span class="quiet">{text('template.absent')}</span>}
              {has && missing.length > 0 && (
                <p class="quiet" dir="auto">
                  {text('template.missing-items', { names: missing.join(' · ') })}
                </p>
              )}
              {has && extra.length > 0 && (
                <p class="quiet" dir="auto">
                  {text('template.extra-items', { names: extra.join(' · ') })}
                </p>
              )}
            </li>
          ))}
        </ul>
        <div class="row">
          {workspace.canWrite.value && (
            <button type="submit" class="button primary" disabled={edits.length === 0}>
              {edits.length === 0 ? text('template.nothing') : verbs('apply')}
            </button>
          )}
          <button type="button" class="button" onClick={onClose}>
            {common('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
