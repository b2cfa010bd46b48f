namespace BackOfficeBot.Storage;

/// Opens when the database has been migrated, so that start-up need not wait for it.
internal sealed class StorageReady
{
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task WaitAsync(CancellationToken ct) => _ready.Task.IsCompletedSuccessfully ? Task.CompletedTask : _ready.Task.WaitAsync(ct);

    public void Open() => _ready.TrySetResult();

    public void Fail(Exception cause) => _ready.TrySetException(cause);
}
