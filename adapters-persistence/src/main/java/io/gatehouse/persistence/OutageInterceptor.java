package io.gatehouse.persistence;

import io.micronaut.aop.InterceptorBean;
import io.micronaut.aop.MethodInterceptor;
import io.micronaut.aop.MethodInvocationContext;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

/** The framework throws exceptions of its own where a connection cannot be had or breaks. */
@Singleton
@InterceptorBean(TellsOutages.class)
final class OutageInterceptor implements MethodInterceptor<Object, Object> {
    @Override
    public @Nullable Object intercept(MethodInvocationContext<Object, Object> call) {
        try {
            return call.proceed();
        } catch (RuntimeException e) {
            throw SqlFailure.of(e);
        }
    }
}
