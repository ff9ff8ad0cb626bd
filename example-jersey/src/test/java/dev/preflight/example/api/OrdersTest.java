package dev.preflight.example.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The newest hundred orders are kept. */
class OrdersTest {

  @Test
  void eldestGoesWhateverItsNumber() {
    Orders orders = new Orders();
    for (int i = 0; i < 100; i++) {
      orders.put(1_000_000 - i, new Order(1, i));
    }
    int number = orders.add(new Order(2, 1));
    orders.put(1_000_000 - 1, new Order(2, 2));
    orders.put(-1, new Order(2, 3));
    assertThat(orders.all())
        .hasSize(100)
        .containsKeys(number, -1, 1_000_000 - 1)
        .doesNotContainKeys(1_000_000, 1_000_000 - 2);
  }
}
