import { addXmlPart, type CustomXmlPart, namespaceOf, type Workbook } from '../model';
import { text } from './arguments';
import { type ExcelClass, open } from './excel-class';
import { itemNotFound } from './host-error';
import { method, value } from './member';

/** Excel.CustomXmlPart. */
export const customXmlPartClass: ExcelClass<CustomXmlPart> = {
  name: 'CustomXmlPart',
  id: (part) => ({ key: 'Id', value: part.id }),
  isAlive: (part, { workbook }) => workbook.customXmlParts.includes(part),
  members: {
    Id: value('1.5', (part) => part.id),
    NamespaceUri: value('1.5', (part) => namespaceOf(part.xml)),
    GetXml: method('1.5', (part) => part.xml),
    SetXml: method('1.5', (part, [xml]) => {
      part.xml = text(xml);
    }),
    Delete: method('1.5', (part, _args, { workbook }) => {
      workbook.customXmlParts.splice(workbook.customXmlParts.indexOf(part), 1);
    }),
  },
};

/** Excel.CustomXmlPartCollection. */
export const customXmlPartsClass: ExcelClass<Workbook> = {
  name: 'CustomXmlPartCollection',
  items: (workbook) => workbook.customXmlParts.map((part) => open(customXmlPartClass, part)),
  members: {
    GetCount: method('1.5', (workbook) => workbook.customXmlParts.length),
    Add: method('1.5', (workbook, [xml]) => open(customXmlPartClass, addXmlPart(workbook, text(xml)))),
    Item: method('1.5', (workbook, [id]) => {
      const part = workbook.customXmlParts.find((one) => one.id === id);
      if (!part) throw itemNotFound();
      return open(customXmlPartClass, part);
    }),
    GetItemOrNullObject: method('1.5', (workbook, [id]) => {
      const part = workbook.customXmlParts.find((one) => one.id === id);
      return part ? open(customXmlPartClass, part) : null;
    }),
    GetByNamespace: method('1.5', (workbook, [uri]) =>
      open(
        scopedXmlPartsClass,
        workbook.customXmlParts.filter((part) => namespaceOf(part.xml) === text(uri)),
      ),
    ),
  },
};

/** Excel.CustomXmlPartScopedCollection. */
const scopedXmlPartsClass: ExcelClass<CustomXmlPart[]> = {
  name: 'CustomXmlPartScopedCollection',
  items: (parts) => parts.map((part) => open(customXmlPartClass, part)),
  members: {
    GetCount: method('1.5', (parts) => parts.length),
    Item: method('1.5', (parts, [id]) => {
      const part = parts.find((one) => one.id === id);
      if (!part) throw itemNotFound();
      return open(customXmlPartClass, part);
    }),
    GetItemOrNullObject: method('1.5', (parts, [id]) => {
      const part = parts.find((one) => one.id === id);
      return part ? open(customXmlPartClass, part) : null;
    }),
    GetOnlyItem: method('1.5', ([part, second]) => {
      if (!part || second) throw itemNotFound();
      return open(customXmlPartClass, part);
    }),
    GetOnlyItemOrNullObject: method('1.5', ([part, second]) =>
      part && !second ? open(customXmlPartClass, part) : null,
    ),
  },
};
