/** The keys of all texts, and what each needs to be filled, read off the English ones. */
import type { en } from './en';
import type { Plural } from './translation';

type English = typeof en;
type Areas = keyof English & string;
type KeysIn<Area extends Areas> = English[Area] extends string
  ? Area
  : `${Area}_${keyof English[Area] & string}`;

/** Area and key; of a plural, without its form. */
export type TextKey = { [Area in Areas]: KeysIn<Area> }[Areas];

/** The text, or its forms. */
type TextOf<K> = {
  [Area in Areas]: K extends Area
    ? English[Area]
    : K extends `${Area}_${infer Key extends keyof English[Area] & string}`
      ? English[Area][Key]
      : never;
}[Areas];

type Fill = string | number;
type Places<Text> = Text extends `${string}$5${string}`
  ? [Fill, Fill, Fill, Fill, Fill]
  : Text extends `${string}$4${string}`
    ? [Fill, Fill, Fill, Fill]
    : Text extends `${string}$3${string}`
      ? [Fill, Fill, Fill]
      : Text extends `${string}$2${string}`
        ? [Fill, Fill]
        : Text extends `${string}$1${string}`
          ? [Fill]
          : [];

type PlacesOf<Text> = Text extends Plural ? Places<Text['other']> : Places<Text>;

/** What is put into the places of a text. Of a key that is known only when it runs, nothing can be said. */
export type FillOf<K extends TextKey> = TextKey extends K ? Fill[] : PlacesOf<TextOf<K>>;
