export { CellPanel } from './cell/CellPanel.tsx';
export { MapFilterForm } from './filter/MapFilterForm.tsx';
export { WhereToLook } from './gaps/WhereToLook.tsx';
export { AlsoLists } from './also/AlsoLists.tsx';
export { Telling } from './live/telling.ts';
export { NewNoteForm } from './note/NewNoteForm.tsx';
export { TrayLists } from './tray/TrayLists.tsx';
export { LegendList } from './table/LegendList.tsx';
