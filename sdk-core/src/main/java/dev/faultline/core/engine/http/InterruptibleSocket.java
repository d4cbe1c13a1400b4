package dev.faultline.core.engine.http;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * A socket that an interrupt of the thread blocked on it closes. HTTP/2 shares a connection between calls: there, an
 * interrupt of one call that happens to write must not end the others.
 */
final class InterruptibleSocket extends Socket {

    private final Guard guard = new Guard();

    /** How many threads are reading; guarded by {@link #guard}. */
    private int readers;

    /** Whether one thread was seen to write while another read; never again false. Guarded by {@link #guard}. */
    private boolean shared;

    @Override
    public void connect(SocketAddress address, int timeoutMillis) throws IOException {
        boolean done = false;
        guard.enter();
        try {
            super.connect(address, timeoutMillis);
            done = true;
        } finally {
            guard.leave(done);
        }
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return new Input(super.getInputStream());
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new Output(super.getOutputStream());
    }

    private void countReader(int change) {
        synchronized (guard) {
            readers += change;
        }
    }

    /** HTTP/1 reads and writes in turns. */
    private boolean sharedByNow() {
        synchronized (guard) {
            shared |= readers > 0;
            return shared;
        }
    }

    /** The JDK reports an interrupt through it: it closes the channel that the thread is in. */
    private final class Guard extends AbstractInterruptibleChannel {

        void enter() {
            begin();
        }

        void leave(boolean done) throws IOException {
            end(done);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            InterruptibleSocket.this.close();
        }
    }

    private final class Input extends FilterInputStream {

        Input(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            boolean done = false;
            countReader(1);
            guard.enter();
            try {
                int count = in.read(bytes, offset, length);
                done = true;
                return count;
            } finally {
                countReader(-1);
                guard.leave(done);
            }
        }

        @Override
        public void close() throws IOException {
            InterruptibleSocket.this.close();
        }
    }

    private final class Output extends FilterOutputStream {

        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (sharedByNow()) {
                out.write(bytes, offset, length);
                return;
            }
            boolean done = false;
            guard.enter();
            try {
                out.write(bytes, offset, length);
                done = true;
            } finally {
                guard.leave(done);
            }
        }

        @Override
        public void close() throws IOException {
            InterruptibleSocket.this.close();
        }
    }
}
