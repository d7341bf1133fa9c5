/**
 * Rearranges a list so that the first `count` of its order come first, among themselves in any order: quickselect, linear
 * on average and for lists of equals.
 */
export function bringFirst(list: Int32Array, count: number, order: (left: number, right: number) => number): void {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const pivot = middleOf(list, low, high, order);
    let left = low;
    let right = high;
    while (left <= right) {
      while (order(list[left], pivot) < 0) left += 1;
      while (order(list[right], pivot) > 0) right -= 1;
      if (left > right) break;
      const swapped = list[left];
      list[left] = list[right];
      list[right] = swapped;
      left += 1;
      right -= 1;
    }
    if (count - 1 <= right) high = right;
    else if (count - 1 >= left) low = left;
    else return;
  }
}

function middleOf(list: Int32Array, low: number, high: number, order: (left: number, right: number) => number): number {
  const [a, b, c] = [list[low], list[(low + high) >> 1], list[high]];
  if (order(a, b) < 0) return order(b, c) < 0 ? b : order(a, c) < 0 ? c : a;
  return order(a, c) < 0 ? a : order(b, c) < 0 ? c : b;
}

/** The places of the `count` greatest values above 0, or fewer where there are not so many; fast where `count` is small. */
export function greatestOf(values: Float64Array, count: number): number[] {
  const places = new Int32Array(Math.min(count, values.length));
  let size = 0;
  let least = Infinity;
  for (let place = 0; place < values.length; place++) {
    const value = values[place];
    if (value <= 0 || (size === places.length && value <= least)) continue;
    if (size < places.length) places[size++] = place;
    else {
      places[0] = place;
      sink(places, size, 0, values);
    }
    if (size === places.length) {
      if (least === Infinity) for (let index = (size >> 1) - 1; index >= 0; index--) sink(places, size, index, values);
      least = values[places[0]];
    }
  }
  return Array.from(places.subarray(0, size));
}

function sink(places: Int32Array, size: number, start: number, values: Float64Array): void {
  const place = places[start];
  const value = values[place];
  let index = start;
  for (;;) {
    let child = 2 * index + 1;
    if (child >= size) break;
    if (child + 1 < size && values[places[child + 1]] < values[places[child]]) child += 1;
    const other = places[child];
    if (values[other] >= value) break;
    places[index] = other;
    index = child;
  }
  places[index] = place;
}
