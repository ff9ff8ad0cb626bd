package com.acme;

import dev.preflight.CrossOrigin;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

@CrossOrigin("https://shop.example.com")
@Retention(RetentionPolicy.SOURCE)
@interface Retained {}
