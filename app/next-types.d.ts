// Next's ambient types (CSS modules among them), so that a fresh clone type-checks before its first build.
/// <reference types="next" />
/// <reference types="next/image-types/global" />
