import * as lucide from 'lucide-react';
import type { ComponentType } from 'react';

type Glyph = ComponentType<{ className?: string; 'aria-hidden'?: boolean; strokeWidth?: number }>;

// One stroke and one size for every icon; the name always stands beside it, so screen readers skip it.
function icon(Glyph: Glyph) {
  return function Icon() {
    return <Glyph className="icon" aria-hidden strokeWidth={1.75} />;
  };
}

export const Anchor = icon(lucide.Anchor);
export const ArrowLeft = icon(lucide.ArrowLeft);
export const ArrowRight = icon(lucide.ArrowRight);
export const BadgeCheck = icon(lucide.BadgeCheck);
export const ChartNoAxesColumn = icon(lucide.ChartNoAxesColumn);
export const Check = icon(lucide.Check);
export const ChevronDown = icon(lucide.ChevronDown);
export const ChevronLeft = icon(lucide.ChevronLeft);
export const ChevronRight = icon(lucide.ChevronRight);
export const ChevronUp = icon(lucide.ChevronUp);
export const ChevronsUpDown = icon(lucide.ChevronsUpDown);
export const CircleAlert = icon(lucide.CircleAlert);
export const CircleCheck = icon(lucide.CircleCheck);
export const CircleDashed = icon(lucide.CircleDashed);
export const CircleSlash = icon(lucide.CircleSlash);
export const Copy = icon(lucide.Copy);
export const Download = icon(lucide.Download);
export const Ellipsis = icon(lucide.Ellipsis);
export const Eye = icon(lucide.Eye);
export const FilePlus = icon(lucide.FilePlus);
export const FileText = icon(lucide.FileText);
export const Film = icon(lucide.Film);
export const FolderOpen = icon(lucide.FolderOpen);
export const Highlighter = icon(lucide.Highlighter);
export const GripVertical = icon(lucide.GripVertical);
export const History = icon(lucide.History);
export const Images = icon(lucide.Images);
export const Inbox = icon(lucide.Inbox);
export const Info = icon(lucide.Info);
export const KeyRound = icon(lucide.KeyRound);
export const List = icon(lucide.List);
export const Lock = icon(lucide.Lock);
export const LockOpen = icon(lucide.LockOpen);
export const Maximize = icon(lucide.Maximize);
export const Minus = icon(lucide.Minus);
export const MoveHorizontal = icon(lucide.MoveHorizontal);
export const NotebookPen = icon(lucide.NotebookPen);
export const Package = icon(lucide.Package);
export const PackageOpen = icon(lucide.PackageOpen);
export const PanelLeft = icon(lucide.PanelLeft);
export const Pencil = icon(lucide.Pencil);
export const Plus = icon(lucide.Plus);
export const Play = icon(lucide.Play);
export const Printer = icon(lucide.Printer);
export const Redo = icon(lucide.Redo2);
export const Save = icon(lucide.Save);
export const ScrollText = icon(lucide.ScrollText);
export const Scale = icon(lucide.Scale);
export const Search = icon(lucide.Search);
export const Signature = icon(lucide.Signature);
export const SlidersHorizontal = icon(lucide.SlidersHorizontal);
export const TableProperties = icon(lucide.TableProperties);
export const Trash = icon(lucide.Trash2);
export const TriangleAlert = icon(lucide.TriangleAlert);
export const Trophy = icon(lucide.Trophy);
export const Undo = icon(lucide.Undo2);
export const UserPlus = icon(lucide.UserPlus);
export const UserRound = icon(lucide.UserRound);
export const Users = icon(lucide.Users);
export const Volume = icon(lucide.Volume2);
export const X = icon(lucide.X);
export const Grid = icon(lucide.Grid3x3);
export const PackagePlus = icon(lucide.PackagePlus);
export const IdCard = icon(lucide.IdCard);
export const Columns = icon(lucide.Columns2);
export const Flag = icon(lucide.Flag);
export const MapPin = icon(lucide.MapPin);
