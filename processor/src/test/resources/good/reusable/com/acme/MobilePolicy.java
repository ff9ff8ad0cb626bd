package com.acme;

@StorefrontPolicy
public @interface MobilePolicy {}
