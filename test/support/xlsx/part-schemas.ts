/** What the schema (ECMA-376 part 1, transitional) says of one element: its children in their order, and what it must have. */
export interface ElementSchema {
  /** In the order of the sequence; `!` after a name = must be there. Names joined by `|` share one place. */
  children: string;
  /** Attributes that must be there. */
  required?: string;
}

/** By the part's short prefix and the element's name: `s` spreadsheet, `c` chart, `xdr` drawing. Elements that are not listed are not looked into. */
export const schemas: Record<string, ElementSchema> = {
  's:workbook': {
    children:
      'fileVersion fileSharing workbookPr workbookProtection bookViews sheets! functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst',
  },
  's:sheets': { children: 'sheet!' },
  's:sheet': { children: '', required: 'name sheetId id' },
  's:definedName': { children: '', required: 'name' },
  's:pivotCache': { children: '', required: 'cacheId id' },
  's:worksheet': {
    children:
      'sheetPr dimension sheetViews sheetFormatPr cols sheetData! sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  },
  's:sheetPr': { children: 'tabColor outlinePr pageSetUpPr' },
  's:sheetView': { children: 'pane selection pivotSelection extLst', required: 'workbookViewId' },
  's:cols': { children: 'col!' },
  's:col': { children: '', required: 'min max' },
  's:row': { children: 'c extLst' },
  's:c': { children: 'f v is extLst' },
  's:mergeCell': { children: '', required: 'ref' },
  's:conditionalFormatting': { children: 'cfRule! extLst' },
  's:cfRule': { children: 'formula colorScale|dataBar|iconSet extLst', required: 'priority type' },
  's:colorScale': { children: 'cfvo! color!' },
  's:dataBar': { children: 'cfvo! color!' },
  's:iconSet': { children: 'cfvo!' },
  's:cfvo': { children: 'extLst', required: 'type' },
  's:pageMargins': { children: '', required: 'left right top bottom header footer' },
  's:drawing': { children: '', required: 'id' },
  's:tableParts': { children: 'tablePart' },
  's:tablePart': { children: '', required: 'id' },
  's:table': {
    children: 'autoFilter sortState tableColumns! tableStyleInfo extLst',
    required: 'id displayName ref',
  },
  's:tableColumns': { children: 'tableColumn!', required: 'count' },
  's:tableColumn': {
    children: 'calculatedColumnFormula totalsRowFormula xmlColumnPr extLst',
    required: 'id name',
  },
  's:sst': { children: 'si extLst' },
  's:styleSheet': {
    children: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  },
  's:dxf': { children: 'font numFmt fill alignment border protection extLst' },
  's:numFmt': { children: '', required: 'numFmtId formatCode' },
  's:pivotTableDefinition': {
    children:
      'location! pivotFields rowFields rowItems colFields colItems pageFields dataFields formats conditionalFormats chartFormats pivotHierarchies pivotTableStyleInfo filters rowHierarchiesUsage colHierarchiesUsage extLst',
    required: 'name cacheId dataCaption',
  },
  's:location': { children: '', required: 'ref firstHeaderRow firstDataRow firstDataCol' },
  's:pivotField': { children: 'items autoSortScope extLst' },
  's:items': { children: 'item!' },
  's:rowFields': { children: 'field!' },
  's:colFields': { children: 'field!' },
  's:field': { children: '', required: 'x' },
  's:pageField': { children: 'extLst', required: 'fld' },
  's:dataField': { children: 'extLst', required: 'fld' },
  's:pivotCacheDefinition': {
    children:
      'cacheSource! cacheFields! cacheHierarchies kpis tupleCache calculatedItems calculatedMembers dimensions measureGroups maps extLst',
    required: 'id',
  },
  's:cacheSource': { children: 'worksheetSource consolidation extLst', required: 'type' },
  's:cacheField': { children: 'sharedItems fieldGroup mpMap extLst', required: 'name' },
  's:pivotCacheRecords': { children: 'r extLst' },
  'xdr:wsDr': { children: 'twoCellAnchor|oneCellAnchor|absoluteAnchor' },
  'xdr:twoCellAnchor': { children: 'from! to! sp|grpSp|graphicFrame|cxnSp|pic|contentPart clientData!' },
  'xdr:from': { children: 'col! colOff! row! rowOff!' },
  'xdr:to': { children: 'col! colOff! row! rowOff!' },
  'xdr:graphicFrame': { children: 'nvGraphicFramePr! xfrm! graphic!' },
  'xdr:cNvPr': { children: 'hlinkClick hlinkHover extLst', required: 'id name' },
  'c:chartSpace': {
    children:
      'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart! spPr txPr externalData printSettings userShapes extLst',
  },
  'c:chart': {
    children:
      'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea! legend plotVisOnly dispBlanksAs showDLblsOverMax extLst',
  },
  'c:title': { children: 'tx layout overlay spPr txPr extLst' },
  'c:tx': { children: 'strRef|rich|v' },
  'c:plotArea': {
    children:
      'layout areaChart|area3DChart|lineChart|line3DChart|stockChart|radarChart|scatterChart|pieChart|pie3DChart|doughnutChart|barChart|bar3DChart|ofPieChart|surfaceChart|surface3DChart|bubbleChart! valAx|catAx|dateAx|serAx dTable spPr extLst',
  },
  'c:barChart': {
    children: 'barDir! grouping varyColors ser dLbls gapWidth overlap serLines axId! extLst',
  },
  'c:lineChart': {
    children: 'grouping! varyColors ser dLbls dropLines hiLowLines upDownBars marker smooth axId! extLst',
  },
  'c:areaChart': { children: 'grouping varyColors ser dLbls dropLines axId! extLst' },
  'c:pieChart': { children: 'varyColors ser dLbls firstSliceAng extLst' },
  'c:doughnutChart': { children: 'varyColors ser dLbls firstSliceAng holeSize! extLst' },
  'c:scatterChart': { children: 'scatterStyle! varyColors ser dLbls axId! extLst' },
  'c:ser': {
    children:
      'idx! order! tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars cat|xVal val|yVal smooth shape extLst',
  },
  'c:dPt': { children: 'idx! invertIfNegative marker bubble3D explosion spPr pictureOptions extLst' },
  'c:dLbls': {
    children:
      'dLbl delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator showLeaderLines leaderLines extLst',
  },
  'c:dLbl': {
    children:
      'idx! delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator extLst',
  },
  'c:marker': { children: 'symbol size spPr extLst' },
  'c:cat': { children: 'multiLvlStrRef|numRef|numLit|strRef|strLit' },
  'c:val': { children: 'numRef|numLit' },
  'c:numRef': { children: 'f! numCache extLst' },
  'c:strRef': { children: 'f! strCache extLst' },
  'c:numCache': { children: 'formatCode ptCount pt extLst' },
  'c:strCache': { children: 'ptCount pt extLst' },
  'c:catAx': {
    children:
      'axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses|crossesAt auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl extLst',
  },
  'c:valAx': {
    children:
      'axId! scaling! delete axPos! majorGridlines minorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx! crosses|crossesAt crossBetween majorUnit minorUnit dispUnits extLst',
  },
  'c:scaling': { children: 'logBase orientation max min extLst' },
  'c:legend': { children: 'legendPos legendEntry layout overlay spPr txPr extLst' },
  'c:numFmt': { children: '', required: 'formatCode' },
};

export const prefixes: Record<string, string> = {
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://schemas.openxmlformats.org/drawingml/2006/chart': 'c',
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': 'xdr',
};
