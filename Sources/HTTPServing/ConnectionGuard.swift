import Hummingbird
import NIOCore
import NIOHTTPTypes

/// Closes a connection whose request takes too long to arrive or is too large, and one that takes
/// nothing of its answer any more. A request that is being worked on may take its time.
///
/// The server itself waits for the rest of a body without bounds, also behind a refusal.
final class ConnectionGuard: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias InboundOut = HTTPRequestPart
    typealias OutboundIn = HTTPResponsePart
    typealias OutboundOut = HTTPResponsePart

    private let patience: TimeAmount
    private var received = 0
    /// Ends a request that has begun and does not end.
    private var requestEnd: Scheduled<Void>?
    private var watch: RepeatedTask?
    /// How many bytes of answers the system had not taken when it was last looked at.
    private var waiting = 0

    init(patience: TimeAmount) {
        self.patience = patience
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        watch = context.eventLoop.scheduleRepeatedTask(initialDelay: patience, delay: patience) {
            _ in
            let (guardian, context) = bound.value
            guardian.lookAtAnswer(context)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        watch?.cancel()
        requestEnd?.cancel()
    }

    func channelInactive(context: ChannelHandlerContext) {
        watch?.cancel()
        requestEnd?.cancel()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            received = 0
            let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
            requestEnd = context.eventLoop.scheduleTask(in: patience) {
                bound.value.close(promise: nil)
            }
        case .body(let part):
            received += part.readableBytes
            // A little more is let through: it is refused with a reason.
            if received > 4 * ServerLimits.body { context.close(promise: nil) }
        case .end:
            requestEnd?.cancel()
        }
        context.fireChannelRead(data)
    }

    /// Closes where bytes wait and none has left since the last look.
    private func lookAtAnswer(_ context: ChannelHandlerContext) {
        guard let options = context.channel.syncOptions,
            let now = try? options.getOption(.bufferedWritableBytes)
        else { return }
        if now > 0, now >= waiting, waiting > 0 { return context.close(promise: nil) }
        waiting = now
    }
}
