import { describe, expect, test } from 'vitest';
import { type RememberedBoard, rememberedIn } from './remembered.ts';

function storeWith(content: Record<string, string> = {}) {
  const map = new Map(Object.entries(content));
  return {
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  };
}

function board(id: string, createdAt: number): RememberedBoard {
  return { id, title: `Board ${id}`, code: 'K7M-X4R', createdAt };
}

function refuse(): never {
  throw new DOMException('denied', 'SecurityError');
}

describe('what this browser remembers', () => {
  test('a kept board is found again, newest first', () => {
    const store = storeWith();
    const memory = rememberedIn(() => store);
    memory.keepBoard(board('a', 1));
    memory.keepBoard(board('c', 3));
    memory.keepBoard(board('b', 2));
    expect(
      rememberedIn(() => store)
        .boards()
        .map(({ id }) => id),
    ).toEqual(['c', 'b', 'a']);
  });

  test('keeping a board twice lists it once', () => {
    const store = storeWith();
    const memory = rememberedIn(() => store);
    memory.keepBoard(board('a', 1));
    memory.keepBoard({ ...board('a', 1), title: 'Renamed' });
    expect(memory.boards()).toEqual([{ ...board('a', 1), title: 'Renamed' }]);
  });

  test('a forgotten board is gone and the others stay', () => {
    const store = storeWith();
    const memory = rememberedIn(() => store);
    memory.keepBoard(board('a', 1));
    memory.keepBoard(board('b', 2));
    memory.forgetBoard('a');
    expect(memory.boards()).toEqual([board('b', 2)]);
  });

  test('a renewed code replaces the old one, and adds no board', () => {
    const store = storeWith();
    const memory = rememberedIn(() => store);
    memory.keepBoard(board('a', 1));
    memory.setCode('a', 'FHK-234');
    memory.setCode('elsewhere', 'FHK-234');
    expect(memory.boards()).toEqual([{ ...board('a', 1), code: 'FHK-234' }]);
  });

  test.each(['', '{', 'null', '{"a":1}', '"text"', '[1,null,{"id":"a"}]'])(
    'damaged boards %j read as none, and the next one is kept',
    (damaged) => {
      const store = storeWith({ 'gapboard.boards': damaged });
      const memory = rememberedIn(() => store);
      expect(memory.boards()).toEqual([]);
      memory.keepBoard(board('a', 1));
      expect(memory.boards()).toEqual([board('a', 1)]);
    },
  );

  test('one damaged board does not hide the others', () => {
    const text = JSON.stringify([{ id: 7 }, board('a', 1), { ...board('b', 2), createdAt: 'x' }]);
    const store = storeWith({ 'gapboard.boards': text });
    expect(rememberedIn(() => store).boards()).toEqual([board('a', 1)]);
  });

  test('a browser that refuses storage remembers nothing and breaks nothing', () => {
    for (const open of [refuse, () => ({ getItem: refuse, setItem: refuse, removeItem: refuse })]) {
      const memory = rememberedIn(open);
      memory.setName('Amina');
      memory.keepBoard(board('a', 1));
      memory.setLicenceKey(null);
      expect(memory.name()).toBe('');
      expect(memory.boards()).toEqual([]);
      expect(memory.licenceKey()).toBeNull();
    }
  });

  test('the licence key is kept for an offline start, and dropped when the server has none any more', () => {
    const store = storeWith();
    const memory = rememberedIn(() => store);
    memory.setLicenceKey('tldraw-key');
    expect(memory.licenceKey()).toBe('tldraw-key');
    memory.setLicenceKey(null);
    expect(memory.licenceKey()).toBeNull();
  });
});
