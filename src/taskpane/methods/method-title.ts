import type { Message, MethodOptions } from '../../classify';
import { columnName, measureName } from './column-name';

/** What one use of a method is called: by its name, and by what it works on where that is not the usual. */
export function methodTitle(options: MethodOptions): Message {
  const name: Message = { key: `methods.${options.method}.name` };
  const about = aboutOf(options);
  return about ? { key: 'pane.methods.about', params: { name, about } } : name;
}

function aboutOf(options: MethodOptions): Message | undefined {
  switch (options.method) {
    case 'abc':
    case 'valueTiers':
      return options.measure === 'amount' ? undefined : measureName(options.measure);
    case 'attributeGroups':
      if (options.by.type === 'bands') return measureName(options.by.measure);
      return options.by.type === 'categories' && options.by.column !== undefined
        ? columnName(options.by.column)
        : undefined;
    default:
      return undefined;
  }
}
