/** A label and what was given for it; null where nothing was found, which is nobody's label. */
export interface Judged<Label> {
  readonly due: Label | null;
  readonly given: Label | null;
}

export interface LabelScore<Label> {
  readonly label: Label;
  /** How many are due. */
  readonly due: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface MacroScore<Label> {
  readonly labels: readonly LabelScore<Label>[];
  /** Mean F1 of all labels, each weighing the same, in [0, 1]. */
  readonly macroF1: number;
}

/** @returns precision, recall and F1 of each label, 0 where none was due or given. */
export function scoreLabels<Label>(
  judged: readonly Judged<Label>[],
  all: readonly Label[],
): MacroScore<Label> {
  const labels = all.map((label) => {
    const due = judged.filter((one) => one.due === label);
    const given = judged.filter((one) => one.given === label);
    const right = due.filter((one) => one.given === label).length;
    return {
      label,
      due: due.length,
      precision: share(right, given.length),
      recall: share(right, due.length),
      f1: share(2 * right, due.length + given.length),
    };
  });
  return {
    labels,
    macroF1: share(
      labels.reduce((sum, { f1 }) => sum + f1, 0),
      labels.length,
    ),
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
