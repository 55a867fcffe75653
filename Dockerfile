# docker build -t hotseat . && docker run -d -v hotseat:/data --env-file .env -p 127.0.0.1:8080:8080 hotseat
# src/build/try-dockerfile runs the same commands without a Docker engine.

FROM maven:3-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipTests package
RUN src/build/image /app

FROM debian:bookworm-slim
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data hotseat \
    && install -d -o hotseat -g hotseat /data
COPY --from=build /app /app
USER hotseat
ENV HOTSEAT_DATA=/data HOTSEAT_HTTP_HOST=0.0.0.0
WORKDIR /data
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s CMD ["/app/alive"]
ENTRYPOINT ["/app/runtime/bin/java", "@/app/jvm.options", "-XX:AOTCache=/app/hotseat.aot", "-jar", "/app/hotseat.jar"]
