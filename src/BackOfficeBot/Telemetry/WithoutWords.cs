using OpenTelemetry;
using OpenTelemetry.Logs;

namespace BackOfficeBot.Telemetry;

/// Of an exception its kinds and where it happened leave the house, not its message: services put addresses and names into theirs.
internal sealed class WithoutWords : BaseProcessor<LogRecord>
{
    public override void OnEnd(LogRecord data)
    {
        if (data.Exception is not { } error)
            return;
        List<KeyValuePair<string, object?>> attributes = [.. data.Attributes ?? []];
        attributes.Add(new("exception.type", string.Join(" < ", Chain(error).Select(e => e.GetType().FullName))));
        attributes.Add(new("exception.stacktrace", error.StackTrace));
        (data.Exception, data.Attributes) = (null, attributes);
    }

    private static IEnumerable<Exception> Chain(Exception? error)
    {
        for (; error is not null; error = error.InnerException)
            yield return error;
    }
}
