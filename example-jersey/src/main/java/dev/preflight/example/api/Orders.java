package dev.preflight.example.api;

import java.util.LinkedHashMap;
import java.util.Map;

/** The orders of the demo, kept in memory. Limited to the newest hundred. */
final class Orders {
  /** The orders of the one shop, which the APIs on all ports share. */
  static final Orders SHOP = new Orders();

  private static final int LIMIT = 100;

  // In the order of arrival: clients may choose any number, so numbers do not tell which order is
  // oldest.
  private final LinkedHashMap<Integer, Order> orders = new LinkedHashMap<>();
  private int last;

  synchronized int add(Order order) {
    put(++last, order);
    return last;
  }

  synchronized void put(int number, Order order) {
    orders.remove(number);
    orders.put(number, order);
    if (orders.size() > LIMIT) {
      orders.remove(orders.keySet().iterator().next());
    }
  }

  synchronized void clear() {
    orders.clear();
  }

  synchronized Map<Integer, Order> all() {
    return Map.copyOf(orders);
  }
}
