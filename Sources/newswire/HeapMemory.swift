import Foundation
import Synchronization

// The heap of glibc, whose functions for it Swift's module leaves out.

/// From now on, gives memory back as soon as it is free: large pieces come from the system one by one,
/// and threads share two heaps instead of having one each (mallopt(3)). A daemon that has read much once
/// would keep it for ever.
func giveFreeMemoryBack() {
    typealias Option = @convention(c) (Int32, Int32) -> Int32
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let set = unsafeBitCast(symbol, to: Option.self)
    let (trimThreshold, mapThreshold, heaps): (Int32, Int32, Int32) = (-1, -3, -8)
    _ = set(trimThreshold, 1 << 20)
    _ = set(mapThreshold, 1 << 20)
    _ = set(heaps, 2)
}

/// Gives what is free in the heap back to the system (malloc_trim(3)).
func releaseFreeMemory() {
    typealias Trim = @convention(c) (Int) -> Int32
    guard let trim = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(trim, to: Trim.self)(0)
}

/// Gives free memory back now and then: a minute after the start, when the most has been read, and every
/// ten minutes from then on.
final class HeapCare: Sendable {
    private let next: Mutex<Date>

    init(now: Date) {
        next = Mutex(now.addingTimeInterval(60))
    }

    func look(at now: Date) {
        let isTime = next.withLock { next in
            guard now >= next else { return false }
            next = now.addingTimeInterval(600)
            return true
        }
        if isTime { DispatchQueue.global(qos: .utility).async { releaseFreeMemory() } }
    }
}
