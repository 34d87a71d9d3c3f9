package io.quarkiverse.ivs.composition.fake.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import io.vertx.core.buffer.Buffer;

class RequestBodyTest {

    private static final Buffer HALF = Buffer.buffer(new byte[5]);

    private final ReadLimit limit = new ReadLimit(12);

    private RequestBody body() {
        return new RequestBody(10, limit);
    }

    @Test
    void itsHeaderIsEnoughToRefuseWhatIsTooLarge() {
        body().declared("10");
        body().declared(null);
        assertThatThrownBy(() -> body().declared("11")).hasMessage("The request has more than 10 bytes");
    }

    @Test
    void allThatIsBeingReadHasOneLimit() {
        RequestBody first = body();
        RequestBody second = body();
        first.add(HALF);
        second.add(HALF);
        assertThatThrownBy(() -> second.add(HALF)).hasMessage("The fake keeps at most 12 bytes of all the requests that it is "
                + "reading; try again when others have ended");
        second.release();

        first.add(HALF);
        assertThat(first.take()).hasSize(10);
        body().add(Buffer.buffer(new byte[10]));
    }

    @Test
    void whoLeavesGivesBackWhatWasKept() {
        RequestBody gone = body();
        gone.add(Buffer.buffer(new byte[10]));
        gone.release();
        gone.release();
        body().add(Buffer.buffer(new byte[10]));
    }
}
