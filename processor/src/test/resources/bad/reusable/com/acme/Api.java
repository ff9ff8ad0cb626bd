package com.acme;

import dev.preflight.CrossOrigin;

@CrossOrigin("https://shop.example.com")
@interface Api {
  String[] origins() default {};

  String version() default "";
}
