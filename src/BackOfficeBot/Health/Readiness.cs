namespace BackOfficeBot.Health;

internal sealed record PartHealth(string Name, bool IsNeeded, bool IsWell);

/// How the parts are, looked at no oftener than each two seconds, however many ask: anybody can.
internal sealed class Readiness(IEnumerable<IHealthPart> parts, TimeProvider time)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    /// Less than a probe waits.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly Lock _one = new();
    private Task<PartHealth[]>? _last;
    private DateTimeOffset _until;

    public Task<PartHealth[]> LookAsync()
    {
        lock (_one)
        {
            if (_last is { } last && (!last.IsCompleted || time.GetUtcNow() < _until))
                return last;
            _until = time.GetUtcNow() + Fresh;
            return _last = Task.WhenAll(parts.Select(part => LookAsync(part)));
        }
    }

    private async Task<PartHealth> LookAsync(IHealthPart part)
    {
        using var enough = new CancellationTokenSource(Patience, time);
        try
        {
            // A library that waits without hearing the token is not waited for.
            await Task.Run(() => part.LookAsync(enough.Token), enough.Token).WaitAsync(enough.Token);
            return new(part.Name, part.IsNeeded, IsWell: true);
        }
        catch (Exception)
        {
            return new(part.Name, part.IsNeeded, IsWell: false);
        }
    }
}
