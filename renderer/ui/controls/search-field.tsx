import { Input, Label, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components';
import { Search } from '../theme/icons.tsx';
import './field.css';
import './search-field.css';

interface SearchFieldProps extends Omit<AriaSearchFieldProps, 'className' | 'children'> {
  readonly label: string;
  readonly placeholder?: string;
}

/** A field to search with; Escape empties it. */
export function SearchField({ label, placeholder = label, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...rest} className="search-field">
      <Label className="visually-hidden">{label}</Label>
      <span className="search-field__icon">
        <Search />
      </span>
      <Input className="field__input search-field__input" placeholder={placeholder} />
    </AriaSearchField>
  );
}
