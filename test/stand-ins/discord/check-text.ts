/** Checks of single values that every part of a message shares. */
import type { Problem } from './discord-error.ts';
import { asText } from './json.ts';

interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Length in code points, without white space around, as Discord counts. With `min` 0 it may be left out. */
export function checkText(path: string, value: unknown, { min, max }: Bounds): Problem[] {
  if (value === undefined || value === null)
    return min > 0 ? [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }] : [];
  if (typeof value !== 'string')
    return [{ path, code: 'STRING_TYPE_CONVERT', message: `Could not interpret as string.` }];
  const length = [...value.trim()].length;
  if (length > max)
    return [{ path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` }];
  if (length < min)
    return [{ path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' }];
  return [];
}

export function checkCount(path: string, value: unknown, { min, max }: Bounds): Problem[] {
  if (!Array.isArray(value))
    return [{ path, code: 'LIST_TYPE_CONVERT', message: 'Only iterables may be used' }];
  if (value.length >= min && value.length <= max) return [];
  return [
    {
      path,
      code: 'BASE_TYPE_BAD_LENGTH',
      message: `Must be between ${min} and ${max} in length.`,
    },
  ];
}

export function checkUrl(path: string, value: unknown, max: number): Problem[] {
  if (value === undefined || value === null) return [];
  const url = asText(value);
  if (!URL.canParse(url))
    return [{ path, code: 'URL_TYPE_INVALID_URL', message: 'Not a well formed URL.' }];
  const scheme = new URL(url).protocol.slice(0, -1);
  if (!['http', 'https', 'attachment', 'discord'].includes(scheme))
    return [
      {
        path,
        code: 'URL_TYPE_INVALID_SCHEME',
        message: `Scheme "${scheme}" is not supported. Scheme must be one of ('http', 'https').`,
      },
    ];
  return checkText(path, url, { min: 1, max });
}
