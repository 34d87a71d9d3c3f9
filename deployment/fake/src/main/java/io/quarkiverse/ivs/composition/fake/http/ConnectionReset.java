package io.quarkiverse.ivs.composition.fake.http;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Closes a connection with RST, as one that breaks does: after the usual FIN a caller reads a proper end. Vert.x has no way of
 * its own to do so to a single connection, hence this is the only class that looks behind it.
 */
final class ConnectionReset {

    private ConnectionReset() {
    }

    static void of(HttpConnection connection) {
        Channel channel = ((ConnectionBase) connection).channel();
        channel.config().setOption(ChannelOption.SO_LINGER, 0);
        channel.close();
    }
}
