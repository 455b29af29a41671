import '#renderer/ui/theme/tokens.css';
import '#renderer/ui/theme/base.css';
import { cleanup } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
