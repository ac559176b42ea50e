# syntax=docker/dockerfile:1

FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
# The repository is not in the image: docker build --build-arg COMMIT=$(git rev-parse HEAD)
ARG COMMIT
RUN XIANGTONG_COMMIT=$COMMIT npm run build && npm run package

FROM node:24-bookworm-slim
WORKDIR /app
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data IMPACT_SECRET_FILE=/secret/impact.secret \
    LEDGER_KEY_FILE=/secret/ledger.key
COPY --from=build /app/out/package ./
RUN ln -s /app/bin/xiangtong /usr/local/bin/xiangtong && mkdir /data /secret /backups && chown node:node /data /secret /backups
USER node
VOLUME /data /secret /backups
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/live`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "--max-semi-space-size=32", "dist/apps/api/src/main.js"]
