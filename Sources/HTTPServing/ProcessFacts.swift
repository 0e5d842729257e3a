import Foundation

/// What the system knows of this process (proc(5)), by the names that Prometheus' clients use.
struct ProcessFacts {
    var residentBytes: Int?
    var processorSeconds: Double?
    var openFiles: Int?

    init() {
        let memory = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
        let pages = memory.split(separator: " ")
        if pages.count > 1, let resident = Int(pages[1]) {
            residentBytes = resident * sysconf(Int32(_SC_PAGESIZE))
        }
        let stat = (try? String(contentsOfFile: "/proc/self/stat", encoding: .utf8)) ?? ""
        // Behind the program's name, which may hold anything.
        let fields = stat.split(separator: ")").last?.split(separator: " ") ?? []
        if fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) {
            processorSeconds = (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
        }
        openFiles =
            (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd"))?.count
    }
}

extension MetricsText {
    mutating func add(_ process: ProcessFacts, _ daemon: DaemonFacts) {
        metric("newswire_build_info", "gauge", "The program's version.")
        sample("newswire_build_info", [("version", daemon.version)], 1)
        single(
            "process_start_time_seconds", "gauge", "When the program started.",
            daemon.started.timeIntervalSince1970)
        if let bytes = process.residentBytes {
            single("process_resident_memory_bytes", "gauge", "Memory in use.", Double(bytes))
        }
        if let seconds = process.processorSeconds {
            single("process_cpu_seconds_total", "counter", "Processor time.", seconds)
        }
        if let files = process.openFiles {
            single("process_open_fds", "gauge", "Open files.", Double(files))
        }
    }
}
