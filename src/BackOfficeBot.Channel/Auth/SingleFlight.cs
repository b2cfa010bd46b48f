namespace BackOfficeBot.Channel.Auth;

/// <summary>One call at a time: whoever comes while it runs gets its result, good or bad.</summary>
internal sealed class SingleFlight<T>
{
    private readonly Lock _gate = new();
    private Task<T>? _running;

    /// <summary>The call's result. Whoever doesn't want to wait for it goes away alone; the call goes on for the others.</summary>
    public Task<T> JoinAsync(Func<Task<T>> call)
    {
        lock (_gate)
            return _running is { IsCompleted: false } running ? running : _running = Task.Run(call);
    }
}
