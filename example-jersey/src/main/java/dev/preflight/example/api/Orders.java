package dev.preflight.example.api;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The orders of the demo, kept in memory, the newest hundred of them. */
final class Orders {
  /** There is one shop, whichever port it is asked on. */
  static final Orders SHOP = new Orders();

  private static final int LIMIT = 100;

  private final ConcurrentSkipListMap<Integer, Order> orders = new ConcurrentSkipListMap<>();
  private final AtomicInteger next = new AtomicInteger(1);

  int add(Order order) {
    int number = next.getAndIncrement();
    put(number, order);
    return number;
  }

  void put(int number, Order order) {
    orders.put(number, order);
    while (orders.size() > LIMIT) {
      orders.pollFirstEntry();
    }
  }

  void clear() {
    orders.clear();
  }

  Map<Integer, Order> all() {
    return Map.copyOf(orders);
  }
}
