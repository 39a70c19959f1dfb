import type { DateOrder, Profile } from '../../classify';
import { Choice } from '../controls/Choice';
import { useText } from '../language/use-text';
import { useRecipeStore } from '../state/recipe-store';

/** Asks how dates such as 3/4/2024 are meant, where no date looked at settles it. */
export function DateOrderQuestion({ profile }: { profile: Profile }) {
  const say = useText();
  const order = useRecipeStore(({ recipe }) => recipe.cleaning.dayMonthOrder);
  const changeCleaning = useRecipeStore((state) => state.changeCleaning);
  const question = profile.columns.find(
    ({ role }) => role === 'orderDate' || role === 'lastOrderDate',
  )?.dateQuestion;
  if (!question) return null;
  const days = new Map<string, number>(question.days);
  const options: ('auto' | DateOrder)[] = ['auto', ...question.days.map(([each]) => each)];

  return (
    <Choice
      label={say('pane.selection.dateOrder.label', { text: question.text })}
      hint={order === 'auto' ? say('pane.selection.dateOrder.hint') : undefined}
      value={order}
      options={options}
      name={(each) =>
        each === 'auto'
          ? say('pane.selection.dateOrder.auto')
          : say('pane.selection.dateOrder.reading', { date: days.get(each) ?? 0 })
      }
      onChoose={(dayMonthOrder) => changeCleaning({ dayMonthOrder })}
    />
  );
}
